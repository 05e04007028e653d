package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.problem.ProblemJson;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.SubmissionRefusedException;

/** What needs no token: checking a submission without storing it, and the benchmarks. */
@Open
@Path("/submissions/public")
@Consumes({ApiMedia.JSON, ApiMedia.V1})
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class PublicResource {

  @Inject private SubmissionReaders readers;
  @EJB private CatalogueService catalogues;
  @Context private Request request;

  /** Checks a whole submission and answers it as understood, or everything that is wrong. */
  @POST
  @Path("/validate-submission")
  public String validate(InputStream body) {
    SubmissionReading reading = readers.read(RequestBody.read(body));
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.set(
        "submission",
        readers
            .json()
            .submission(
                reading
                    .submission()
                    .orElseThrow(() -> new SubmissionRefusedException(reading.problems()))));
    if (!reading.problems().isEmpty()) {
      data.set("warnings", ProblemJson.details(reading.problems()));
    }
    return Envelope.of(data);
  }

  /** The benchmarks of a year. */
  @GET
  @Path("/benchmarks")
  public Response benchmarks(@QueryParam("year") Integer year) {
    if (year == null) {
      throw new BadRequestException("Say which year: /benchmarks?year=2017");
    }
    Catalogue catalogue = catalogues.catalogue(year).orElseThrow(NotFoundException::new);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    catalogue
        .benchmarks()
        .forEach(benchmark -> items.add(BenchmarkJson.write(benchmark, catalogue)));
    return Reads.answer(request, Envelope.of("benchmarks", items));
  }
}
