package io.gongping.dossier.archive;

import io.gongping.dossier.archive.ReceivedEvent.Reading;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an event that was kept; a later version may understand what an earlier one did not. */
public interface EventReading {

  /**
   * What can be made of an event now. It never fails, whatever the event holds.
   *
   * @param type the event type that it claims, null where it claims none
   * @param assessment that its envelope names, null where it names none or several
   */
  Reading read(@Nullable String type, @Nullable UUID assessment, RawValue value);
}
