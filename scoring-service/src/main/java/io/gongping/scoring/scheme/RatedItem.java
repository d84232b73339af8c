package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;

/** An item of the form that the rules look at. */
public record RatedItem(String key, LocalizedText label, Scale scale) {

  /** Key and label alone. */
  public Named named() {
    return new Named(key, label);
  }
}
