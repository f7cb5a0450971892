using Beffroi.Refusals;

namespace Beffroi.Web;

/// <summary>
/// A browser says which site a page is from. Pages of other sites may look at nothing live and change nothing here: without it, any page open in
/// an operator's browser could send an import to a twin on the same machine. Programs say nothing and are not concerned.
/// </summary>
internal static class OwnPages
{
    public static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    public static Refusal Refuse(HttpRequest request) => new(StatusCodes.Status403Forbidden, "foreign-origin", request.Headers.Origin.ToString());

    /// <summary>Lets pages of other sites read, and nothing else.</summary>
    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return !HttpMethods.IsGet(request.Method) && IsForeign(request) ? new(Refuse(request)) : next(context);
    }
}
