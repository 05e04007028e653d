package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.qppportal.core.warehouse.FeedFinding;
import org.qppportal.core.warehouse.FeedReport;
import org.qppportal.core.warehouse.FeedRun;
import org.qppportal.core.warehouse.FeedService;
import org.qppportal.core.warehouse.FeedTooLargeException;
import org.qppportal.core.warehouse.LakeTable;
import org.qppportal.web.batch.BatchIds;
import org.qppportal.web.text.FileNames;

/** Feeds of the claims warehouse, for program staff; to others there is nothing at the address. */
@Path("/feeds")
@Produces(ApiMedia.JSON)
public class FeedResource {

  private static final String CSV = "text/csv";
  private static final String GZIP = "application/gzip";
  private static final String PARQUET = "application/vnd.apache.parquet";

  @EJB private FeedService feeds;

  /** Takes a feed as the body; the answer comes before it is loaded. */
  @POST
  @Consumes({CSV, GZIP, PARQUET})
  public Response send(
      @QueryParam("table") String table,
      @QueryParam("year") int year,
      @HeaderParam("file-name") String fileName,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) long length,
      InputStream body)
      throws IOException {
    if (length > FeedTooLargeException.MOST_BYTES) {
      throw new FeedTooLargeException();
    }
    FeedRun run = feeds.send(table(table), year, name(fileName, type), body);
    return Response.status(Response.Status.ACCEPTED)
        .location(URI.create("/api/feeds/" + run.id()))
        .entity(Envelope.of("feed", json(run)))
        .build();
  }

  /** Every feed, newest first. */
  @GET
  public String list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    feeds.feeds().forEach(run -> list.add(json(run)));
    return Envelope.of("feeds", list);
  }

  /** One feed, with its report once it is loaded. */
  @GET
  @Path("/{id}")
  public String feed(@PathParam("id") String id) {
    return Envelope.of("feed", json(feeds.feed(BatchIds.parse(id))));
  }

  private static LakeTable table(String name) {
    try {
      return LakeTable.valueOf(Objects.toString(name, "").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("table is claim_line, coverage or attribution.", e);
    }
  }

  /** The name as sent, which must end as its media type says: the end tells how to read it. */
  private static String name(String fileName, String type) {
    String end = end(type);
    String name = FileNames.last(Objects.toString(fileName, "feed"));
    return name.toLowerCase(Locale.ROOT).endsWith(end) ? name : name + end;
  }

  private static String end(String type) {
    if (type.startsWith(GZIP)) {
      return ".gz";
    }
    return type.startsWith(PARQUET) ? ".parquet" : ".csv";
  }

  private static ObjectNode json(FeedRun run) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", run.id().toString());
    node.put("table", run.table().table());
    if (run.year() > 0) {
      node.put("year", run.year());
    }
    node.put("fileName", run.name());
    node.put("bytes", run.bytes());
    node.put("sha256", run.sha256());
    node.put("sentBy", run.sentBy());
    node.put("receivedAt", run.receivedAt().toString());
    node.put("state", run.state().name().toLowerCase(Locale.ROOT));
    node.put("ended", run.state().isEnded());
    run.endedAt().ifPresent(at -> node.put("endedAt", at.toString()));
    run.report().ifPresent(report -> add(node, report));
    return node;
  }

  private static void add(ObjectNode node, FeedReport report) {
    node.put("rows", report.read());
    node.put("rowsTaken", report.taken());
    node.put("rowsLeftOut", report.leftOut());
    node.put("rowsThatTakeBack", report.takenBack());
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(finding -> findings.add(json(finding)));
  }

  private static ObjectNode json(FeedFinding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", finding.problem().code());
    node.put("message", finding.problem().title());
    node.put("whatToDo", finding.whatToDo());
    node.put("documentation", finding.problem().documentation());
    if (!finding.column().isEmpty()) {
      node.put("column", finding.column());
    }
    node.put("rows", finding.count());
    ArrayNode examples = node.putArray("examples");
    finding
        .examples()
        .forEach(
            example ->
                examples.addObject().put("row", example.row()).put("value", example.value()));
    return node;
  }
}
