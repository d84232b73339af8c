package io.gongping.support.problem;

/** The problems that every service has. */
public enum CommonProblem implements ProblemCode {
  MALFORMED_BODY("malformed-body", 400, "请求体格式不正确", "The request body is malformed"),
  VALIDATION_FAILED("validation-failed", 400, "请求内容未通过校验", "The request does not pass validation"),
  CURSOR_INVALID("cursor-invalid", 400, "分页游标无效", "The page cursor is invalid"),
  IDEMPOTENCY_KEY_MALFORMED(
      "idempotency-key-malformed",
      400,
      "缺少或不正确的 Idempotency-Key 请求头",
      "The Idempotency-Key header is missing or malformed"),
  CONTROL_CHARACTER(
      "control-character",
      400,
      "请求地址或请求头含有控制字符",
      "The address or a header of the request holds a control character"),
  BAD_REQUEST("bad-request", 400, "请求不正确", "The request is wrong"),
  UNAUTHORIZED("unauthorized", 401, "尚未登录或令牌无效", "There is no valid token"),
  FORBIDDEN("forbidden", 403, "没有执行此操作的权限", "Your roles do not allow this"),
  OWN_CASE(
      "own-case",
      403,
      "不得办理涉及本人或本人所在班子的事项",
      "This concerns yourself or a team that you lead: somebody else has to do it"),
  NOT_FOUND("not-found", 404, "资源不存在", "There is no such resource"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持此请求方法", "The method is not allowed here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式", "The format asked for is not available"),
  CONFLICT("conflict", 409, "与资源当前状态冲突", "The state of the resource does not allow this"),
  VERSION_STALE(
      "version-stale", 412, "资源已被他人修改,请重新读取", "The resource has changed since you read it"),
  BODY_TOO_LARGE("body-too-large", 413, "请求体过大", "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "不支持此内容类型", "The media type is not supported"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      422,
      "该 Idempotency-Key 已用于内容不同的请求",
      "The Idempotency-Key was used for a different request"),
  IF_MATCH_REQUIRED(
      "if-match-required", 428, "修改需要 If-Match 请求头", "A change needs an If-Match header"),
  TOO_MANY_REQUESTS(
      "too-many-requests",
      429,
      "请求过于频繁,请稍后重试",
      "There are too many requests; try again a little later"),
  INTERNAL_ERROR("internal-error", 500, "服务器内部错误", "The server failed"),
  UNAVAILABLE(
      "unavailable", 503, "服务暂时不可用,请稍后重试", "The service is not available now; try again later");

  private final Entry entry;

  CommonProblem(String code, int status, String titleZh, String titleEn) {
    this.entry = new Entry(code, status, titleZh, titleEn);
  }

  /**
   * The entry for a status that a framework chose; {@link #BAD_REQUEST} or {@link #INTERNAL_ERROR}
   * where none fits.
   */
  static CommonProblem ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
