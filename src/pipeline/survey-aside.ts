import code from '../../wasm/survey-bytes.ts?base64';
import { type SurveyCalls, surveyRoom } from '../ingest/fast/survey-room.ts';
import { wasmRoom } from '../ingest/fast/wasm-room.ts';
import { plainness } from '../ingest/plain-cp932.ts';
import { type SurveyRoom, surveyOf } from '../ingest/survey.ts';
import type { Bytes } from '../model/bytes.ts';
import type { Survey } from '../model/survey.ts';

/** What all bytes of a file tell, for a thread that reads no rows. They are asked for in order, at first. */
export function surveyAside(bytes: Bytes): Survey {
  room ??= surveyRoom(wasmRoom<SurveyCalls>(code, PAGES));
  const survey = surveyOf(bytes, room);
  if (survey.isUtf8) return survey;
  return { ...survey, plainness: plainness({ bytes, start: 0, end: bytes.length }, room) };
}

let room: SurveyRoom | null = null;

/** Enough for a part and what is known of codes. */
const PAGES = 8;
