package io.gongping.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class ChannelConfigurationTest {

  private static final String CHANNEL = "mp.messaging.incoming.result-events.";

  @Test
  void everySettingOfTheChannelIsOneThatTheConnectorOrTheClientReads() throws IOException {
    Set<String> known = new HashSet<>(ConsumerConfig.configNames());
    known.add("connector");
    Arrays.stream(KafkaConnector.class.getAnnotationsByType(ConnectorAttribute.class))
        .map(ConnectorAttribute::name)
        .forEach(known::add);

    assertThat(settings()).isNotEmpty().isSubsetOf(known);
  }

  private static Set<String> settings() throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            KafkaConnector.class.getClassLoader().getResourceAsStream("application.properties"))) {
      properties.load(new InputStreamReader(file, UTF_8));
    }
    Set<String> settings = new HashSet<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(CHANNEL)) {
        settings.add(name.substring(CHANNEL.length()));
      }
    }
    return settings;
  }
}
