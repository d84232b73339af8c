package io.gongping.support.codes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.support.web.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of a service: every enum of its contract with a label for people, so that no front
 * end has to invent one.
 *
 * @param version changes whenever any list does
 * @param items in alphabetical order
 */
public record CodeLists(String version, List<CodeList> items) {

  private static final String RESOURCE = "api/code-lists.json";
  private static final int VERSION_BYTES = 8;

  /** By list, by code, the label in Chinese and in English. */
  private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, List<String>>>>
      WRITTEN = new TypeReference<>() {};

  public CodeLists {
    items = List.copyOf(items);
  }

  /**
   * One list.
   *
   * @param name of the enum in the contract
   * @param codes in the order in which people expect them
   */
  public record CodeList(String name, List<Code> codes) {

    public CodeList {
      codes = List.copyOf(codes);
    }
  }

  /** One code and what it is called. */
  public record Code(String code, LocalizedText label) {}

  /** Those of the service that runs. */
  static CodeLists load(ObjectMapper json) {
    try (InputStream in = resource()) {
      byte[] written = in.readAllBytes();
      return new CodeLists(
          version(written),
          json.readValue(written, WRITTEN).entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(list -> new CodeList(list.getKey(), codes(list.getValue())))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Code> codes(Map<String, List<String>> labels) {
    return labels.entrySet().stream()
        .map(
            each ->
                new Code(
                    each.getKey(),
                    new LocalizedText(each.getValue().getFirst(), each.getValue().getLast())))
        .toList();
  }

  private static InputStream resource() {
    @Nullable InputStream found =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE);
    return Objects.requireNonNull(found, RESOURCE + " is not on the class path");
  }

  private static String version(byte[] written) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(written);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, VERSION_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
