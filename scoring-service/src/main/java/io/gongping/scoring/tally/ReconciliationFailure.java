package io.gongping.scoring.tally;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a count does not hold. It gives totals only, never the number of a cell: a
 * result that is not final shows nothing of how people voted.
 *
 * @param paper null for what concerns the whole assessment
 * @param expected what it should be
 * @param found what it is
 */
public record ReconciliationFailure(Code code, @Nullable String paper, long expected, long found) {

  /** The closed list of failures. */
  public enum Code {
    /** The closing names a paper that the assessment does not have. */
    UNKNOWN_PAPER("unknown-paper"),
    /** The closing leaves out a paper, or names it twice. Expected and found: entries. */
    PAPER_NOT_CLOSED("paper-not-closed"),
    /** The box counts with another number of entitled raters than the definition. */
    ENTITLED_CHANGED("entitled-changed"),
    /** More raters present than entitled. Expected: at most. */
    PRESENT_ABOVE_ENTITLED("present-above-entitled"),
    /** More slips handed out than raters present. Expected: at most. */
    ISSUED_ABOVE_PRESENT("issued-above-present"),
    /** More slips spent than handed out. Expected: at most. */
    SPENT_ABOVE_ISSUED("spent-above-issued"),
    /** Slips spent and ballots in the box differ. */
    BALLOTS_NOT_SPENT("ballots-not-spent"),
    /** Ballots in the box and ballots tallied differ. */
    BALLOTS_NOT_TALLIED("ballots-not-tallied"),
    /** Valid and invalid ballots of the box don't add up to its ballots. */
    VALID_AND_INVALID("valid-and-invalid-differ"),
    /** Ballots that the box and the tally find invalid differ in number. */
    INVALID_DIFFER("invalid-differ"),
    /** Names written in for which both counts differ. Expected: 0. */
    WRITE_INS_DIFFER("write-ins-differ"),
    /** Cells in which both counts differ. Expected: 0. */
    COUNTS_DIFFER("counts-differ"),
    /**
     * Items whose options and no-opinions don't add up to the valid ballots, and recommendations
     * with more votes than these allow. Expected: 0.
     */
    ITEM_TOTALS_DIFFER("item-totals-differ"),
    /** Dead letters are open, of this assessment or of none. Expected: 0. */
    DEAD_LETTER_OPEN("dead-letter-open");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    /** The stable wire code. */
    public String code() {
      return code;
    }
  }
}
