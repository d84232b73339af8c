package io.gongping.scoring.history;

import java.util.UUID;

/** What a record is found by: the assessment and its subject there. */
public record RecordKey(UUID assessmentId, String subject) {}
