package io.gongping.support.codes;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists", description = "What the codes of this contract are called.")
class CodeListsResource {

  private final CodeLists lists;

  CodeListsResource(ObjectMapper json) {
    this.lists = CodeLists.load(json);
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getCodeLists",
      summary = "Read the code lists",
      description =
          "Every enum of this contract, with labels in both languages. Needs no login. A reader that"
              + " meets a code it does not know shows the code itself.")
  @APIResponse(responseCode = "200", description = "All lists.")
  public CodeLists read() {
    return lists;
  }
}
