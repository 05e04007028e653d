package org.qppportal.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.qppportal.core.idempotency.IdempotentWrites;
import org.qppportal.core.idempotency.Reply;

/**
 * Does the writes of the API; those that name a key are done once
 * (draft-ietf-httpapi-idempotency-key-header).
 */
@ApplicationScoped
class Writes {

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 255;

  @Inject private HttpServletRequest request;
  @EJB private IdempotentWrites once;

  /**
   * The answer to a write.
   *
   * @param body what was sent
   * @param write does it
   */
  Response answer(byte[] body, Supplier<Reply> write) {
    Reply reply =
        key(request.getHeader(KEY))
            .map(key -> once.once(key, fingerprinted(body), write))
            .orElseGet(write);
    Response.ResponseBuilder response = Response.status(reply.status());
    if (!reply.body().isEmpty()) {
      response.entity(reply.body());
    }
    reply.etag().map(EntityTag::new).ifPresent(response::tag);
    reply.location().map(URI::create).ifPresent(response::location);
    if (reply.replayed()) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }

  /** A key is a string in quotation marks by the draft; many clients send it bare. */
  static Optional<String> key(String header) {
    if (header == null) {
      return Optional.empty();
    }
    String key = header.strip();
    if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
      key = key.substring(1, key.length() - 1);
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new BadRequestException(
          KEY + " takes a text of 1 to " + LONGEST_KEY + " characters, such as a UUID.");
    }
    return Optional.of(key);
  }

  /** All that makes the request this one: the same key with anything else is a mistake. */
  private byte[] fingerprinted(byte[] body) {
    String head =
        String.join(
            "\n",
            request.getMethod(),
            request.getRequestURI(),
            String.valueOf(request.getHeader(OrganizationFilter.HEADER)),
            "");
    ByteArrayOutputStream all = new ByteArrayOutputStream(body.length + head.length());
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
