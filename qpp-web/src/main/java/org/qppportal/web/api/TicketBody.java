package org.qppportal.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what is sent to the service desk; a member that there is not is refused by name. */
final class TicketBody {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TicketBody() {}

  /**
   * A question.
   *
   * @param kind portal, program, access or legacy
   * @param legacyProgram PQRS, VALUE_MODIFIER or EHR_INCENTIVE; only with legacy
   * @param practiceId as the caller's practices have it
   */
  record Question(
      String kind,
      String legacyProgram,
      String subject,
      String text,
      String practiceId,
      Integer performanceYear,
      String submissionId,
      String problemCode) {}

  /** A message of the person who asked. */
  record Message(String text) {}

  /**
   * A message of staff.
   *
   * @param command REPLY, ASK_USER, SOLVE or ADD_NOTE
   * @param cause what it came from; only with SOLVE
   * @param version the ticket's version that the writer has seen
   */
  record DeskMessage(String command, String text, String cause, Integer version) {}

  /**
   * Reads a body.
   *
   * @throws BadRequestException with what is wrong and where
   */
  static <T> T read(InputStream body, Class<T> type) {
    byte[] bytes = RequestBody.read(body);
    try {
      JsonNode tree = JSON.readTree(bytes);
      if (!tree.isObject()) {
        throw new BadRequestException("The body must be a JSON object.");
      }
      return JSON.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw new BadRequestException(
          "There is no member \"%s\". Known: %s."
              .formatted(e.getPropertyName(), e.getKnownPropertyIds()),
          e);
    } catch (MismatchedInputException e) {
      throw new BadRequestException(
          "A member has the wrong type: "
              + e.getPath().stream().map(at -> at.getFieldName()).toList(),
          e);
    } catch (JsonProcessingException e) {
      throw new BadRequestException("The body is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new BadRequestException("The body could not be read.", e);
    }
  }
}
