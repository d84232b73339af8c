package io.gongping.dossier.archive;

import java.time.Instant;

/**
 * A score card in the archive.
 *
 * @param digest SHA-256 of the card's document in lower-case hexadecimal, written when it was filed
 * @param filedAt when it was filed
 */
public record FiledScoreCard(ScoreCard card, String digest, Instant filedAt) {}
