package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;

/** A code with its label: an option of a scale, an item of a form, a level of a finding. */
public record Named(String code, LocalizedText label) {}
