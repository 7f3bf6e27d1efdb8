package gongkai.web;

import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Answers everything that goes wrong with a page; an exception's own text never reaches it. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final String DISK_FULL = "53100";

    private final ShellMaker shells;
    private final long largestUpload;
    private final long largestForm;

    ErrorPages(
            ShellMaker shells,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
            @Value("${server.jetty.max-http-form-post-size}") DataSize largestForm) {
        this.shells = shells;
        this.largestUpload = largestUpload.toBytes();
        this.largestForm = largestForm.toBytes();
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, 404, null, null);
    }

    @ExceptionHandler
    ModelAndView forbidden(ForbiddenException e, HttpServletRequest request) {
        return page(request, 403, "您的角色不能办理此事项：" + e.act().label() + "。", null);
    }

    @ExceptionHandler
    ModelAndView refused(RefusedException e, HttpServletRequest request) {
        return page(request, 403, e.why().label() + "。", null);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
    ModelAndView stale(Exception e, HttpServletRequest request) {
        return page(request, 409, null, null);
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
        return page(request, 429, e.sentence(), null);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return page(request, 413, null, null);
    }

    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(request, known.getStatusCode().value(), null, null);
        }
        var reference = reference();
        LOG.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        return page(request, status(e), null, reference);
    }

    /** A full disk is told apart: the administrator can mend it, and the person should keep what was typed. */
    static int status(Throwable fault) {
        for (Throwable it = fault; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return 507;
            }
        }
        return 500;
    }

    /** Faults that never reached a controller: a rejected header, a refused token. */
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            return page(request, status == 400 && isTooLarge(request) ? 413 : status, null, null);
        }
        var reference = reference();
        LOG.error(
                "fault {} before a page at {}",
                reference,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return page(request, status, null, reference);
    }

    /** The server itself says of a form that is too large only that it is a bad one. */
    private boolean isTooLarge(HttpServletRequest request) {
        var isUpload = String.valueOf(request.getContentType()).startsWith("multipart/");
        return request.getContentLengthLong() > (isUpload ? largestUpload : largestForm);
    }

    private static String reference() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private ModelAndView page(
            HttpServletRequest request, int status, @Nullable String message, @Nullable String reference) {
        var page = new ModelAndView("layout/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("shell", shell(request));
        page.addObject(
                "page", new ErrorPage(status, title(status), message == null ? usual(status) : message, reference));
        return page;
    }

    /** A page that says the database is away must not ask it. */
    private Shell shell(HttpServletRequest request) {
        try {
            return shells.shell(request);
        } catch (DataAccessException | TransactionException e) {
            return shells.bare(request);
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求不完整";
            case 403 -> "不能办理";
            case 404 -> "没有找到";
            case 405 -> "不能这样访问";
            case 409 -> "内容已被他人更新";
            case 413 -> "内容过大";
            case 507 -> "磁盘已满，没有保存";
            case 429 -> "请求过于频繁";
            default -> status < 500 ? "请求不能处理" : "系统出现故障";
        };
    }

    private static String usual(int status) {
        return switch (status) {
            case 400 -> "提交的内容不完整，请返回上一页重新填写。";
            case 403 -> "页面已过期或您没有权限。请返回上一页刷新后再试，您填写的内容仍在上一页。";
            case 404 -> "该页面不存在，或者不在您的查阅范围内。";
            case 405 -> "请从页面上的按钮或链接进入。";
            case 409 -> "您打开页面之后，别人已经改动过这项内容。请重新打开，核对后再办理。";
            case 413 -> "上传的文件或者填写的文字超过允许的大小，这次没有保存。请返回上一页，您填写的内容仍在那里：很长的文字请作为附件，每个附件不超过 20 MB。";
            case 507 -> "服务器的磁盘已满，这次没有保存；以前保存的内容都在。请告知系统管理员清理磁盘，再返回上一页重新提交。";
            case 429 -> "请稍候再试。";
            default -> status < 500 ? "请从页面上的按钮或链接进入。" : "我们已记录这次故障。您已保存的内容没有丢失，请稍后再试。";
        };
    }
}
