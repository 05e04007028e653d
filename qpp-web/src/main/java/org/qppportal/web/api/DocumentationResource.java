package org.qppportal.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the API is: as a document for programs and as a page for people. */
@Open
@Path("/")
public class DocumentationResource {

  private static final String YAML = "application/yaml";
  private static final String ANY = "*/*";

  /** The OpenAPI document. */
  @GET
  @Path("/openapi")
  @Produces({ApiMedia.JSON, YAML, ANY})
  public Response document(@QueryParam("format") String format, @Context Request request) {
    boolean yaml = "yaml".equals(format);
    Response answer = Reads.answer(request, yaml ? OpenApiDocument.yaml() : OpenApiDocument.json());
    return answer.getStatus() == Response.Status.OK.getStatusCode()
        ? Response.fromResponse(answer).type(yaml ? YAML : ApiMedia.JSON).build()
        : answer;
  }

  /** The page to read and try the API. */
  @GET
  @Path("/docs")
  @Produces(ANY)
  public Response page(@Context jakarta.servlet.http.HttpServletRequest request) {
    return Response.seeOther(URI.create(request.getContextPath() + "/developers")).build();
  }
}
