package io.gongping.ballot.box.messaging;

/**
 * A CloudEvent on its way to Kafka.
 *
 * @param assessmentId its key and subject
 * @param id the ce_id by which consumers know it again
 * @param type the ce_type
 * @param data JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; handed straight to the producer.
record Event(String assessmentId, String id, String type, byte[] data) {

  @Override
  public String toString() {
    return "Event[" + type + "]";
  }
}
