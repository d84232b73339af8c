package io.gongping.support.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a request cannot do without. The resources take them as optional, to refuse
 * their absence with a problem of its own.
 */
final class HeaderParameters {

  private static final String KEY_FORM = "^[!-~]{1,100}$";

  private HeaderParameters() {}

  static void complete(Operation operation) {
    @Nullable Parameter ifMatch = header(operation, "If-Match");
    @Nullable Parameter ifNoneMatch = header(operation, "If-None-Match");
    if (ifMatch != null) {
      describe(ifMatch, "The ETag of the version that was read: nothing newer is overwritten");
      // Where If-None-Match can stand instead, one of the two is needed.
      ifMatch.setRequired(ifNoneMatch == null);
      ifMatch.getSchema().setMaxLength(200);
    }
    @Nullable Parameter key = header(operation, "Idempotency-Key");
    if (key != null) {
      describe(key, "The same key and content again give the same answer and make nothing new");
      key.setRequired(true);
      key.getSchema().setPattern(KEY_FORM);
    }
  }

  private static void describe(Parameter parameter, String description) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
  }

  private static @Nullable Parameter header(Operation operation, String name) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    return parameters.stream()
        .filter(each -> each.getIn() == In.HEADER && name.equals(each.getName()))
        .findFirst()
        .orElse(null);
  }
}
