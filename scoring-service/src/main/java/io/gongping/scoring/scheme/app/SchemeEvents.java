package io.gongping.scoring.scheme.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.outbox.Outbox;
import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.scoring.outbox.OutgoingEvent.Destination;
import io.gongping.scoring.scheme.Announcements;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.scheme.requirement.Requirements;
import io.gongping.scoring.scheme.requirement.RequirementsReader;
import io.gongping.support.web.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other services which schemes assessments can be pinned to, each version once, however
 * often the service starts and however many of it run.
 */
@ApplicationScoped
public class SchemeEvents {

  /** The type of the event. */
  public static final String CONFIRMED = "io.gongping.scheme.confirmed.v1";

  private static final Logger LOG = Logger.getLogger(SchemeEvents.class);

  private static final JsonMapper JSON =
      JsonMapper.builder().defaultPropertyInclusion(present()).build();

  private final SchemeCatalogue catalogue;
  private final Announcements announcements;
  private final Outbox outbox;

  SchemeEvents(SchemeCatalogue catalogue, Announcements announcements, Outbox outbox) {
    this.catalogue = catalogue;
    this.announcements = announcements;
    this.outbox = outbox;
  }

  private static JsonInclude.Value present() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
  }

  /** The data of the event. */
  private record Data(
      String id,
      int version,
      @Nullable String region,
      String digest,
      LocalizedText title,
      Requirements requirements) {}

  /** Announces a confirmed version in the transaction of the caller, if nobody has yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  void announce(CataloguedScheme entry) {
    if (announcements.add(entry)) {
      Scheme scheme = catalogue.find(entry.ref()).orElseThrow();
      outbox.add(List.of(event(entry, scheme)));
    }
  }

  /**
   * Announces the presets that have not been announced. A preset that is not the document that was
   * announced under its id and version stays unannounced, and nothing that is pinned to either is
   * graded by the other.
   */
  @Transactional
  public void announcePresets() {
    catalogue.all().stream()
        .filter(CataloguedScheme::isPreset)
        .forEach(
            preset -> {
              announce(preset);
              if (!announcements.holds(preset)) {
                LOG.errorf(
                    "Scheme %s is not the document that was announced under this version",
                    preset.ref());
              }
            });
  }

  /** The event of a version: the same, to the letter, whenever it is made. */
  static OutgoingEvent event(CataloguedScheme entry, Scheme scheme) {
    CataloguedScheme.Upload upload = entry.upload();
    String key = entry.ref().id() + "/" + entry.ref().version();
    return new OutgoingEvent(
        Destination.SCHEME_EVENTS,
        key,
        CONFIRMED,
        key,
        key,
        text(
            new Data(
                entry.ref().id(),
                entry.ref().version(),
                upload == null ? null : upload.region(),
                entry.digest(),
                scheme.title(),
                RequirementsReader.of(scheme))));
  }

  private static String text(Data data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Records are always JSON", impossible);
    }
  }
}
