package io.gongping.scoring.tally;

import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.List;
import java.util.Map;

/**
 * What new ballots of one assessment add to its count.
 *
 * @param votes by paper
 * @param invalid ballots that a rule voids, by paper
 * @param writeIns by paper
 * @param examples of all papers; where one comes from is not kept
 */
public record BatchCount(
    Map<String, Map<Cell, Long>> votes,
    Map<String, Long> invalid,
    Map<String, Map<WriteIn, Long>> writeIns,
    List<Example> examples) {}
