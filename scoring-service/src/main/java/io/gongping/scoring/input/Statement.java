package io.gongping.scoring.input;

/** What an entry says, of whom, and on which evidence. */
public record Statement(String subject, Content content, Evidence evidence) {}
