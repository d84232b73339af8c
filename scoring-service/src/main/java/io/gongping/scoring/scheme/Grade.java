package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;

/** A grade (档次) of one kind of subject. */
public record Grade(String code, LocalizedText label) {}
