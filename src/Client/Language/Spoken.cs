namespace Beffroi.Language;

/// <summary>Says in which language an answer is, so that no cache gives it to a reader of the other.</summary>
internal static class Spoken
{
    public static ValueTask<object?> Say(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Mark(context.HttpContext);
        return next(context);
    }

    public static void Mark(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentLanguage = Tongue.Of(http.Request).Code;
        if (!headers.Vary.Contains("Accept-Language"))
        {
            headers.Append("Vary", "Accept-Language");
        }
    }
}
