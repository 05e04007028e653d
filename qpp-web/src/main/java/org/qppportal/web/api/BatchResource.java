package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.batch.BatchProblem;
import org.qppportal.core.batch.BatchService;
import org.qppportal.core.batch.BatchView;
import org.qppportal.core.batch.TemplateService;
import org.qppportal.web.batch.BatchCsv;
import org.qppportal.web.batch.BatchIds;
import org.qppportal.web.text.FileNames;

/** Files of many clinicians or practices, for those who send them. */
@Path("/batches")
@Produces(ApiMedia.JSON)
public class BatchResource {

  private static final String CSV = "text/csv";
  private static final int LONGEST_ID = 64;

  @EJB private BatchService batches;
  @EJB private TemplateService templates;

  /** Takes a file; the answer comes before the work on it is done. */
  @POST
  @Consumes(CSV)
  public Response send(@HeaderParam("file-name") String fileName, InputStream body) {
    return taken(batches.send(Optional.empty(), Optional.ofNullable(fileName), body));
  }

  /**
   * Takes a file as a part of a form, as browsers and many programs send files.
   *
   * @param parts {@code file} and, where the caller acts for several organizations, {@code
   *     organizationId}
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response sendForm(List<EntityPart> parts) throws IOException {
    EntityPart file =
        part(parts, "file")
            .orElseThrow(
                () -> new BadRequestException("Send the table as a form part named file."));
    try (InputStream content = file.getContent()) {
      return taken(
          batches.send(organization(parts), file.getFileName().map(FileNames::last), content));
    }
  }

  private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
    return parts.stream().filter(one -> name.equals(one.getName())).findFirst();
  }

  private static Optional<UUID> organization(List<EntityPart> parts) throws IOException {
    Optional<EntityPart> part = part(parts, "organizationId");
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = part.get().getContent()) {
      byte[] id = content.readNBytes(LONGEST_ID);
      return Optional.of(BatchIds.parse(new String(id, StandardCharsets.US_ASCII).strip()));
    }
  }

  /** The template of a category and year, filled in for the caller. */
  @GET
  @Path("/template")
  @Produces({CSV, ApiMedia.JSON})
  public Response template(@QueryParam("category") String category, @QueryParam("year") int year) {
    List<List<String>> rows =
        templates
            .template(category, year)
            .orElseThrow(
                () -> new NotFoundException("There is no template of this category and year."));
    return csv("template-" + category + "-" + year, out -> rows.forEach(BatchCsv.cells(out)));
  }

  /** The files of the caller's organizations, newest first. */
  @GET
  public String list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    batches.batches().forEach(batch -> list.add(json(batch)));
    return Envelope.of("batches", list);
  }

  /** One file with its progress, and the first of its problems. */
  @GET
  @Path("/{id}")
  public String batch(@PathParam("id") String id) {
    UUID batchId = BatchIds.parse(id);
    ObjectNode node = json(batches.batch(batchId));
    ArrayNode problems = node.putArray("problems");
    batches.problems(batchId).forEach(problem -> problems.add(json(problem)));
    return Envelope.of("batch", node);
  }

  /** Asks for the work on a file to stop. */
  @DELETE
  @Path("/{id}")
  public Response cancel(@PathParam("id") String id) {
    return accepted(batches.cancel(BatchIds.parse(id)));
  }

  /** Lets the work on a file go on that a failure stopped. */
  @POST
  @Path("/{id}/resume")
  public Response resume(@PathParam("id") String id) {
    return accepted(batches.resume(BatchIds.parse(id)));
  }

  /** Every row with what became of it. */
  @GET
  @Path("/{id}/results")
  @Produces({CSV, ApiMedia.JSON})
  public Response results(@PathParam("id") String id) {
    UUID batch = batches.batch(BatchIds.parse(id)).id();
    return csv("results-" + batch, out -> batches.rows(batch, BatchCsv.results(out)));
  }

  /** The rows that were refused, to be mended and sent again. */
  @GET
  @Path("/{id}/refused")
  @Produces({CSV, ApiMedia.JSON})
  public Response refused(@PathParam("id") String id) {
    UUID batch = batches.batch(BatchIds.parse(id)).id();
    return csv("refused-" + batch, out -> batches.refusedRows(batch, BatchCsv.cells(out)));
  }

  private static Response taken(BatchView batch) {
    return Response.status(Response.Status.ACCEPTED)
        .location(URI.create("/api/batches/" + batch.id()))
        .entity(Envelope.of("batch", json(batch)))
        .build();
  }

  private static Response accepted(BatchView batch) {
    return Response.status(Response.Status.ACCEPTED)
        .entity(Envelope.of("batch", json(batch)))
        .build();
  }

  private static Response csv(String name, StreamingOutput content) {
    return Response.ok(content, MediaType.valueOf(CSV + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private static ObjectNode json(BatchView batch) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", batch.id().toString());
    node.put("state", batch.state().code());
    node.put("ended", batch.isEnded());
    node.put("cancelRequested", batch.cancelRequested());
    node.put("percent", batch.percent());
    node.put("organizationId", batch.organizationId().toString());
    node.put("organizationName", batch.organizationName());
    node.put("sentBy", batch.username());
    batch.fileName().ifPresent(name -> node.put("fileName", name));
    node.put("sha256", batch.sha256());
    node.put("bytes", batch.bytes());
    node.put("receivedAt", batch.receivedAt().toString());
    batch.finishedAt().ifPresent(at -> node.put("finishedAt", at.toString()));
    node.put("rows", batch.rows());
    node.put("rowsAccepted", batch.rowsAccepted());
    node.put("rowsRefused", batch.rowsRefused());
    node.put("entities", batch.entities());
    node.put("stored", batch.stored());
    node.put("unchanged", batch.unchanged());
    node.put("refused", batch.refused());
    node.put("notProcessed", batch.notProcessed());
    batch.problem().ifPresent(problem -> node.put("problem", problem));
    return node;
  }

  private static ObjectNode json(BatchProblem problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("row", problem.row());
    problem.column().ifPresent(column -> node.put("column", column));
    node.put("code", problem.code());
    node.put("path", problem.path());
    node.put("message", problem.message());
    node.put("whatToDo", problem.whatToDo());
    node.put("documentation", problem.documentation());
    return node;
  }
}
