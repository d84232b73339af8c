package io.gongping.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** The API of Kubernetes as its published models know it. */
final class KubernetesApi {

  private static final String MODELS = "io.kubernetes.client.openapi.models.";

  private static final Map<String, String> KINDS =
      Map.of(
          "v1/Namespace", "V1Namespace",
          "v1/ConfigMap", "V1ConfigMap",
          "v1/Service", "V1Service",
          "v1/ServiceAccount", "V1ServiceAccount",
          "apps/v1/Deployment", "V1Deployment",
          "batch/v1/Job", "V1Job",
          "policy/v1/PodDisruptionBudget", "V1PodDisruptionBudget",
          "networking.k8s.io/v1/NetworkPolicy", "V1NetworkPolicy",
          "networking.k8s.io/v1/Ingress", "V1Ingress");

  private KubernetesApi() {}

  /** Whether Kubernetes itself knows the kind, without an operator. */
  static boolean knows(JsonNode document) {
    return KINDS.containsKey(kind(document));
  }

  /**
   * Holds a document against the model of its kind, to the innermost object.
   *
   * @throws IllegalArgumentException if it has a field that the model has not, or lacks one
   */
  static void validate(JsonNode document) {
    String model = KINDS.get(kind(document));
    if (model == null) {
      throw new IllegalArgumentException("No model of " + kind(document));
    }
    try {
      Class.forName(MODELS + model)
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(document.toString()));
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String kind(JsonNode document) {
    return document.path("apiVersion").asText() + "/" + document.path("kind").asText();
  }
}
