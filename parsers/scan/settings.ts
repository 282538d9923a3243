/** What the caller decides about recognition: it alone knows how many files are read at once. */
interface RecognitionSettings {
  /** Processors that one recognition may use. */
  processors: number;
  /** Called after each recognized page: such pages take seconds, and those who wait want to see them go by. */
  onPage(): void;
}

export const recognition: RecognitionSettings = { processors: 1, onPage: () => undefined };
