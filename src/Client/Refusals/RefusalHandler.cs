using Microsoft.AspNetCore.Diagnostics;

namespace Beffroi.Refusals;

/// <summary>The last door: every exception becomes a refusal, and none shows a stack trace.</summary>
internal sealed partial class RefusalHandler(ILogger<RefusalHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = RefusalOfException.Of(exception);
        if (refusal is null)
        {
            LogUnforeseen(exception, httpContext.Request.Method, httpContext.Request.Path, httpContext.TraceIdentifier);
            refusal = new(StatusCodes.Status500InternalServerError, "internal", httpContext.TraceIdentifier);
        }

        await refusal.ExecuteAsync(httpContext);
        return true;
    }
}
