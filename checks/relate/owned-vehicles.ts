/** Words that lead to the number of vehicles a body has: 共有车辆, 保有公务用车, 公务用车保有量. */
export const OWNED_VEHICLES = /(?:共有|实有|保有)(?:公务)?(?:用)?车辆?\s*$|公务(?:用)?车保有量(?:为)?\s*$/u;
