package org.qppportal.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.qppportal.core.submission.ContentHash;

/** Answers reads; whoever has the same already is told so without being sent it again. */
final class Reads {

  private static final int TAG_LENGTH = 16;

  private Reads() {}

  /** The answer for something whose state has a name. */
  static Response answer(Request request, String tag, Supplier<String> body) {
    EntityTag entityTag = new EntityTag(tag);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
    return (unchanged == null ? Response.ok(body.get()).tag(entityTag) : unchanged).build();
  }

  /** The answer for something that only its content names. */
  static Response answer(Request request, String body) {
    String hash = ContentHash.sha256(body.getBytes(StandardCharsets.UTF_8));
    return answer(request, hash.substring(0, TAG_LENGTH), () -> body);
  }
}
