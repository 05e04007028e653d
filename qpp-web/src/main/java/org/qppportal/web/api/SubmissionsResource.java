package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionFilter;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;
import org.qppportal.web.scoring.ScoreReports;

/** Submissions and their scores. */
@Path("/submissions/submissions")
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class SubmissionsResource {

  private static final int MOST_PER_PAGE = 99_999;

  @EJB private SubmissionQueries submissions;
  @EJB private ScoreService scores;
  @Inject private SubmissionViews views;
  @Inject private ScoreReports reports;

  /**
   * The submissions that the caller may see. The TIN comes in a header, so that it stays out of
   * addresses and logs.
   */
  @GET
  public String find(
      @HeaderParam("qpp-taxpayer-identification-number") String tin,
      @QueryParam("nationalProviderIdentifier") String npi,
      @QueryParam("entityId") String entityId,
      @QueryParam("entityType") String entityType,
      @QueryParam("performanceYear") Integer performanceYear,
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue("10") int itemsPerPage) {
    SubmissionFilter filter =
        new SubmissionFilter(
            parse(tin, Tin::isValid, Tin::new, "The TIN in the header has nine digits."),
            parse(npi, Npi::isValid, Npi::new, "nationalProviderIdentifier has ten digits."),
            Optional.ofNullable(entityId).filter(text -> !text.isBlank()),
            parse(
                entityType,
                text -> EntityType.ofCode(text).isPresent(),
                text -> EntityType.ofCode(text).orElseThrow(),
                "entityType is individual, group, virtualGroup, apm or subgroup."),
            Optional.ofNullable(performanceYear));
    if (startIndex < 0 || itemsPerPage < 1 || itemsPerPage > MOST_PER_PAGE) {
      throw new BadRequestException(
          "startIndex counts from 0; itemsPerPage is 1 to " + MOST_PER_PAGE + ".");
    }
    List<StoredSubmission> found = submissions.find(filter);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("totalItems", found.size());
    data.put("startIndex", startIndex);
    data.put("itemsPerPage", itemsPerPage);
    ArrayNode items = data.putArray("submissions");
    found.stream().skip(startIndex).limit(itemsPerPage).map(views::submission).forEach(items::add);
    return Envelope.of(data);
  }

  private static <T> Optional<T> parse(
      String text,
      java.util.function.Predicate<String> valid,
      Function<String, T> make,
      String message) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!valid.test(text)) {
      throw new BadRequestException(message);
    }
    return Optional.of(make.apply(text));
  }

  /** One submission. */
  @GET
  @Path("/{id}")
  public String submission(@PathParam("id") String id) {
    return Envelope.of("submission", views.submission(submissions.submission(Ids.parse(id))));
  }

  /** The preliminary score of one submission. */
  @GET
  @Path("/{id}/score")
  public String score(@PathParam("id") String id) {
    ObjectNode score = reports.of(scores.scoreOf(Ids.parse(id))).json();
    ((ObjectNode) score.get("metadata")).put("submissionId", id);
    return Envelope.of("score", score);
  }

  /** The same as a document, for whoever asks for one and not for just anything. */
  @GET
  @Path("/{id}/score")
  @Produces("application/pdf;qs=0.1")
  public Response scoreDocument(@PathParam("id") String id) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    reports.writePdf(scores.scoreOf(Ids.parse(id)), pdf);
    return Response.ok(pdf.toByteArray(), "application/pdf")
        .header(
            "Content-Disposition", "attachment; filename=\"qpp-score-" + Ids.parse(id) + ".pdf\"")
        .build();
  }

  /** The score that a submission would have; nothing is stored. */
  @POST
  @Path("/score-preview")
  public String preview(InputStream body) {
    return Envelope.of("score", ScoreJson.write(scores.preview(RequestBody.read(body))));
  }
}
