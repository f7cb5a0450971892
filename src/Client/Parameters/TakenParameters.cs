using Beffroi.Language;

namespace Beffroi.Parameters;

/// <summary>The parameters a path takes; without it, it takes none.</summary>
internal sealed record TakenParameters(IReadOnlyList<Parameter> All)
{
    private static readonly TakenParameters None = new([]);

    /// <summary>Reads and checks every request's parameters before its handler sees it.</summary>
    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var taken = http.GetEndpoint()?.Metadata.GetMetadata<TakenParameters>() ?? None;
        http.Features.Set(Given.From(http.Request.Query, taken.All, Tongue.Of(http.Request)));
        return next(context);
    }
}
