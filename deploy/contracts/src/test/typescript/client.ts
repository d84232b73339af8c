import createClient from "openapi-fetch";
import type { paths as Ballot } from "./ballot";
import type { paths as Dossier } from "./dossier";
import type { components, paths as Scoring } from "./scoring";

/* What a front end does, written by somebody who has nothing but the contracts. Nothing is asserted to be there. */

const ballot = createClient<Ballot>({ baseUrl: "http://localhost:8101" });
const scoring = createClient<Scoring>({ baseUrl: "http://localhost:8102" });
const dossier = createClient<Dossier>({ baseUrl: "http://localhost:8103" });

/** Casting needs no login; the code tells what a refusal is about. */
export async function cast(code: string): Promise<string> {
  const inspected = await ballot.POST("/api/v1/slips/inspection", { body: { code } });
  if (inspected.error !== undefined) {
    return inspected.error.code;
  }
  const marks: Record<string, Record<string, string>> = {};
  for (const subject of inspected.data.subjects) {
    marks[subject.key] = {};
  }
  const answer = await ballot.POST("/api/v1/ballots", {
    body: { code, paperId: inspected.data.paperId, marks },
  });
  return answer.error === undefined ? answer.data.acknowledgement : answer.error.title;
}

/** A whole scheme, or one of the catalogue. */
export async function trySchemes(id: string, document: components["schemas"]["SchemeDocument"]): Promise<number> {
  const byDocument = await scoring.POST("/api/v1/assessments/{id}/what-ifs", {
    params: { path: { id } },
    body: { document },
  });
  const byName = await scoring.POST("/api/v1/assessments/{id}/what-ifs", {
    params: { path: { id }, query: { changed: true } },
    body: { scheme: { id: "S11", version: 1 } },
  });
  return (byDocument.data?.changed ?? 0) + (byName.data?.changed ?? 0);
}

/** Every kind of value and of condition is known by its `kind`, and has what its kind has. */
export function votes(value: components["schemas"]["TraceNumber"]): number {
  switch (value.kind) {
    case "SHARE":
      return value.share.votes ?? 0;
    case "WEIGHTED_SUM":
      return value.of.map((operand) => votes(operand.value)).reduce((sum, each) => sum + each, 0);
    case "STATED":
      // @ts-expect-error: what is stated rests on no votes
      return value.share;
    default:
      return 0;
  }
}

export async function cards(): Promise<string[]> {
  const found = await dossier.GET("/api/v1/score-cards", { params: { query: { year: 2026 } } });
  // @ts-expect-error: there may be no data
  found.data.items;
  return (found.data?.items ?? []).map((card) => card.subject.name);
}

// @ts-expect-error: a request holds nothing that is unknown
export const open: components["schemas"]["PublicationEntry"] = { circle: "UNIT", remark: "" };

// @ts-expect-error: a request holds what is needed
export const empty: components["schemas"]["PublicationEntry"] = {};
