package io.gongping.scoring.scheme;

/** Something that keeps a number or a condition from being known. */
public sealed interface Lack permits Missing, Reason {}
