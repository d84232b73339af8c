package io.gongping.ballot.assessment;

import io.gongping.support.web.LocalizedText;
import java.util.UUID;

/**
 * A subject whose identity does not fit what an earlier assessment of the same region says. It is a
 * doubt and no mistake: people move and change their names. But a wrong identifier would put one
 * person's results into the history of another.
 *
 * @param position of the subject in its list, from 0
 * @param earlier what the earlier assessment says; the latest one where there are several
 */
public record IdentityDoubt(int position, Kind kind, Earlier earlier) {

  /** What does not fit. */
  public enum Kind {
    /** The identifier was used with another name or in another unit. */
    ID_USED_OTHERWISE(
        "directory-id-used-otherwise",
        "此标识以前用于其他姓名或其他单位,请核对是否同一人(班子)",
        "This identifier was used before with another name or unit: is it the same person or team?"),
    /** The same name in the same unit had another identifier. */
    OTHER_ID_BEFORE(
        "other-directory-id-before",
        "同一单位的同名对象以前使用其他标识,请核对是否同一人(班子)",
        "The same name in the same unit had another identifier: is it the same person or team?");

    private final String code;
    private final LocalizedText title;

    Kind(String code, String zh, String en) {
      this.code = code;
      this.title = new LocalizedText(zh, en);
    }

    /** Stable; what a program should look at. */
    public String code() {
      return code;
    }

    /** What it means, in both languages. */
    public LocalizedText title() {
      return title;
    }
  }

  /** A subject of an earlier assessment that was at least announced. */
  public record Earlier(UUID assessmentId, int year, UUID directoryId, String name, String unit) {}
}
