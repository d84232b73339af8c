package io.gongping.support.test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the box and the tally must agree on about texts that raters write. The two share no code, so
 * that a mistake in one is found by the other; they share what they are held against.
 */
public final class WrittenTexts {

  private static final String VECTORS = "/written-texts.json";

  /** Default_Ignorable_Code_Point of Unicode 17, as first and last of each run. */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  /** Not ignorable, and yet nothing to see. */
  private static final List<Integer> BLANK_SYMBOLS = List.of(0x2800, 0xFFFC, 0x1D159);

  private static final String REFUSED_CATEGORIES = "Cc Cf Cs Co Cn Zl Zp";

  private WrittenTexts() {}

  /**
   * A text and what becomes of it.
   *
   * @param name its one form as a name; null where it can be none
   * @param example its one form as an example; null where it can be none
   */
  public record Vector(
      String text,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("example") @Nullable String example) {}

  /** The committed vectors. */
  public static List<Vector> vectors() {
    try (InputStream in = WrittenTexts.class.getResourceAsStream(VECTORS)) {
      return List.of(
          new ObjectMapper().readValue(Objects.requireNonNull(in, VECTORS), Vector[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every code point of Unicode. */
  public static IntStream codePoints() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
  }

  /** Whether a character can be seen, by the tables of Unicode. */
  public static boolean isVisible(int character) {
    return !REFUSED_CATEGORIES.contains(category(character))
        && !BLANK_SYMBOLS.contains(character)
        && IntStream.range(0, IGNORABLE.length / 2)
            .noneMatch(
                run -> IGNORABLE[2 * run] <= character && character <= IGNORABLE[2 * run + 1]);
  }

  private static String category(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> "Cc";
      case Character.FORMAT -> "Cf";
      case Character.SURROGATE -> "Cs";
      case Character.PRIVATE_USE -> "Co";
      case Character.UNASSIGNED -> "Cn";
      case Character.LINE_SEPARATOR -> "Zl";
      case Character.PARAGRAPH_SEPARATOR -> "Zp";
      default -> "visible";
    };
  }
}
