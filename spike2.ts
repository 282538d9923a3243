import sharp from "sharp";
import { preparePage } from "./parsers/scan/prepare-page.ts";
import { cropLine } from "./parsers/scan/crop-line.ts";
import { loadRecognizer } from "./parsers/scan/load-recognizer.ts";
const [file,out,pat]=process.argv.slice(2);
const {data,info}=await sharp(file).greyscale().raw().toBuffer({resolveWithObject:true});
const p=preparePage({width:info.width,height:info.height,data:new Uint8Array(data)},200/72);
const rec=(await loadRecognizer())!;
const pieces=[...p.tables.flatMap(t=>t.cells.flat()),...p.outside];
const crops=pieces.map(b=>cropLine(p.page,b,p.usual)); const texts=await rec.read(crops);
let n=0; console.log("usual",p.usual,"skew",p.skew);
for(let i=0;i<pieces.length;i++){const t=texts[i].characters.map(c=>c.text).join(""); if(new RegExp(pat).test(t)&&n<6){console.log(t,JSON.stringify(pieces[i]),texts[i].characters.map(c=>c.confidence.toFixed(2)).join(" ")); await sharp(Buffer.from(crops[i].data),{raw:{width:crops[i].width,height:48,channels:1}}).png().toFile(`${out}-${n++}.png`);}}
