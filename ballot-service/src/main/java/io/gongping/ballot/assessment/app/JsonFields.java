package io.gongping.ballot.assessment.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.VisibleText;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.web.LocalizedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object and notes every mistake instead of stopping at the first. What
 * cannot be read is stood in for by a neutral value; nothing that was read may be used once there
 * is a mistake.
 */
final class JsonFields {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final Pattern DECIMAL = Pattern.compile("[01](\\.\\d{1,6})?");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String GIVEN = "given";
  private static final int LONGEST_TEXT = 200;
  private static final UUID NO_UUID = new UUID(0, 0);

  private final JsonNode node;
  private final String pointer;
  private final List<ProblemError> mistakes;
  private final Set<String> read = new HashSet<>();

  private JsonFields(JsonNode node, String pointer, List<ProblemError> mistakes) {
    this.node = node;
    this.pointer = pointer;
    this.mistakes = mistakes;
  }

  /** Reads a whole document with all its members. */
  static <T> T document(
      JsonNode document, List<ProblemError> mistakes, Function<JsonFields, T> reader) {
    return new JsonFields(document, "", mistakes).through(reader);
  }

  private <T> T through(Function<JsonFields, T> reader) {
    T result = reader.apply(this);
    if (node.isObject()) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!read.contains(name)) {
                  mistake(escaped(name), BallotProblem.MEMBER_UNKNOWN);
                }
              });
    } else {
      mistakes.add(new ProblemError(pointer, BallotProblem.VALUE_MALFORMED));
    }
    return result;
  }

  /** A key of letters, digits, dot, hyphen and underscore, 1 to 32 characters. */
  String key(String member) {
    return matching(member, KEY);
  }

  String matching(String member, Pattern form) {
    @Nullable String value = given(member, JsonNode::isTextual, JsonNode::textValue);
    if (value != null && !form.matcher(value).matches()) {
      mistake(member, BallotProblem.VALUE_MALFORMED);
      return "";
    }
    return value == null ? "" : value;
  }

  /** A text of 1 to 200 characters, not blank, on one line, nothing in it invisible. */
  String text(String member) {
    @Nullable String value = given(member, JsonNode::isTextual, JsonNode::textValue);
    if (value != null && (value.isBlank() || value.length() > LONGEST_TEXT)) {
      mistake(member, BallotProblem.VALUE_OUT_OF_RANGE);
    } else if (value != null && !VisibleText.isVisible(value)) {
      mistake(member, BallotProblem.VALUE_MALFORMED);
    }
    return value == null ? "" : value;
  }

  @Nullable String optionalKey(String member) {
    return absent(member) ? null : key(member);
  }

  @Nullable String optionalText(String member) {
    return absent(member) ? null : text(member);
  }

  LocalizedText localized(String member) {
    return object(member, text -> new LocalizedText(text.text("zh"), text.text("en")));
  }

  boolean flag(String member) {
    @Nullable Boolean value = given(member, JsonNode::isBoolean, JsonNode::booleanValue);
    return value != null && value;
  }

  int number(String member, int least, int most) {
    @Nullable Integer value = given(member, JsonNode::isInt, JsonNode::intValue);
    if (value != null && (value < least || value > most)) {
      mistakes.add(
          new ProblemError(
              at(member), BallotProblem.VALUE_OUT_OF_RANGE, Map.of("least", least, "most", most)));
    }
    return value == null ? least : value;
  }

  int number(String member, int least, int most, int otherwise) {
    return absent(member) ? otherwise : number(member, least, most);
  }

  /** An exact decimal from 0 to 1 with up to six places, written as a string. */
  BigDecimal fraction(String member) {
    String value = matching(member, DECIMAL);
    BigDecimal fraction = value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
    if (fraction.compareTo(BigDecimal.ONE) > 0) {
      mistake(member, BallotProblem.VALUE_OUT_OF_RANGE);
    }
    return fraction;
  }

  /** An exact percentage above 0 and below 100 with up to two places, written as a string. */
  BigDecimal percent(String member) {
    String value = matching(member, PERCENT);
    BigDecimal percent = value.isEmpty() ? BigDecimal.ONE : new BigDecimal(value);
    if (percent.signum() == 0) {
      mistake(member, BallotProblem.VALUE_OUT_OF_RANGE);
    }
    return percent;
  }

  @Nullable UUID optionalUuid(String member) {
    return absent(member) ? null : uuid(member);
  }

  UUID uuid(String member) {
    String value = matching(member, UUID_FORM);
    return value.isEmpty() ? NO_UUID : UUID.fromString(value);
  }

  /** An ISO date; the stand-in should not cause mistakes elsewhere. */
  LocalDate date(String member, LocalDate standIn) {
    String value = matching(member, DATE);
    try {
      return value.isEmpty() ? standIn : LocalDate.parse(value);
    } catch (DateTimeException noSuchDay) {
      mistake(member, BallotProblem.VALUE_MALFORMED);
      return standIn;
    }
  }

  <E extends Enum<E>> E oneOf(String member, Class<E> type) {
    @Nullable String value = given(member, JsonNode::isTextual, JsonNode::textValue);
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    if (value != null) {
      mistakes.add(
          new ProblemError(
              at(member),
              BallotProblem.VALUE_OUT_OF_RANGE,
              Map.of("allowed", Arrays.stream(constants).map(Enum::name).toList())));
    }
    return constants[0];
  }

  <E extends Enum<E>> @Nullable E optionalOneOf(String member, Class<E> type) {
    return absent(member) ? null : oneOf(member, type);
  }

  <E extends Enum<E>> E oneOf(String member, Class<E> type, E otherwise) {
    return absent(member) ? otherwise : oneOf(member, type);
  }

  <T> T object(String member, Function<JsonFields, T> reader) {
    read.add(member);
    JsonNode value = node.path(member);
    if (value.isMissingNode() || value.isNull()) {
      mistake(member, BallotProblem.MEMBER_MISSING);
      return reader.apply(new JsonFields(value, at(member), new ArrayList<>()));
    }
    return new JsonFields(value, at(member), mistakes).through(reader);
  }

  <T> List<T> list(String member, int least, int most, Function<JsonFields, T> element) {
    List<T> elements = new ArrayList<>();
    JsonNode values = array(member, least, most);
    for (int i = 0; i < values.size(); i++) {
      elements.add(new JsonFields(values.path(i), at(member) + "/" + i, mistakes).through(element));
    }
    return elements;
  }

  /** A list that may be left out. */
  <T> List<T> optionalList(String member, int most, Function<JsonFields, T> element) {
    return absent(member) ? List.of() : list(member, 0, most, element);
  }

  /** Whether a list is there and not empty. */
  boolean hasEntries(String member) {
    return !node.path(member).isEmpty();
  }

  /** A list of keys. */
  List<String> keys(String member, int least, int most) {
    return texts(member, least, most, KEY);
  }

  /** A list of keys that may be left out. */
  List<String> optionalKeys(String member, int most) {
    return optionalTexts(member, most, KEY);
  }

  /** A list of texts that may be left out. */
  List<String> optionalTexts(String member, int most, Pattern form) {
    return absent(member) ? List.of() : texts(member, 0, most, form);
  }

  private List<String> texts(String member, int least, int most, Pattern form) {
    List<String> texts = new ArrayList<>();
    JsonNode values = array(member, least, most);
    for (int i = 0; i < values.size(); i++) {
      boolean fits = values.path(i).isTextual() && form.matcher(values.path(i).asText()).matches();
      if (!fits) {
        mistakes.add(new ProblemError(at(member) + "/" + i, BallotProblem.VALUE_MALFORMED));
      }
      texts.add(fits ? values.path(i).asText() : "");
    }
    return texts;
  }

  private JsonNode array(String member, int least, int most) {
    @Nullable JsonNode values = given(member, JsonNode::isArray, Function.identity());
    if (values == null) {
      return node.path("");
    }
    if (values.size() < least || values.size() > most) {
      mistakes.add(
          new ProblemError(
              at(member),
              BallotProblem.LIST_SIZE,
              Map.of("least", least, "most", most, GIVEN, values.size())));
    }
    return values;
  }

  /** Whether a mistake is a list with too few entries. */
  static boolean isTooShort(ProblemError mistake) {
    return mistake.code() == BallotProblem.LIST_SIZE
        && mistake.members().get(GIVEN) instanceof Integer given
        && mistake.members().get("least") instanceof Integer least
        && given < least;
  }

  private boolean absent(String member) {
    read.add(member);
    return !node.hasNonNull(member);
  }

  private <T> @Nullable T given(
      String member, Function<JsonNode, Boolean> fits, Function<JsonNode, T> value) {
    if (absent(member)) {
      mistake(member, BallotProblem.MEMBER_MISSING);
      return null;
    }
    JsonNode found = node.path(member);
    if (!fits.apply(found)) {
      mistake(member, BallotProblem.VALUE_MALFORMED);
      return null;
    }
    return value.apply(found);
  }

  private void mistake(String member, BallotProblem code) {
    mistakes.add(new ProblemError(at(member), code));
  }

  private String at(String member) {
    return pointer + "/" + member;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
