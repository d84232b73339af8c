package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import java.util.List;

/** A code with its label: an option of a scale, an item of a form, a level of a finding. */
public record Named(String code, LocalizedText label) {

  /** The one with this code, which has to be there. */
  static Named in(List<Named> all, String code) {
    return all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
