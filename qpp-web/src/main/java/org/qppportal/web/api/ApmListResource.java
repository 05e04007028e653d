package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.qppportal.core.apm.register.ApmRegisterService;
import org.qppportal.core.submission.SubmissionRefusedException;

/** Lists of who takes part in APM entities, for program staff. */
@Path("/apm-lists")
@Produces(ApiMedia.JSON)
public class ApmListResource {

  @EJB private ApmRegisterService register;

  /** Loads lists, all or nothing. */
  @POST
  @Consumes("text/csv")
  public String load(InputStream body) {
    ApmRegisterService.Loaded loaded =
        register.load(new ByteArrayInputStream(RequestBody.read(body)));
    if (!loaded.problems().isEmpty()) {
      throw new SubmissionRefusedException(loaded.problems());
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("entities", loaded.entities());
    node.put("rows", loaded.rows());
    return Envelope.of("lists", node);
  }
}
