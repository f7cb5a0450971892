using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Refusals;

/// <summary>A request that is refused: a status, a stable code, and what its sentences need. Written as problem details in the reader's language.</summary>
internal sealed record Refusal(int Status, string Code, params object?[] Arguments) : IResult
{
    private const string TypeBase = "https://beffroi.example/problems/";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The twin's own words, when it was the twin that refused.</summary>
    public Outcome? Told { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>What the twin refused, in its words; they are said in the reader's language.</summary>
    public static Refusal Of(Outcome outcome, int status = StatusCodes.Status422UnprocessableEntity) => new(status, outcome.Code ?? "refused") { Told = outcome };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        Spoken.Mark(httpContext);
        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        try
        {
            await response.WriteAsJsonAsync(In(Tongue.Of(httpContext.Request)), options: null, Problem.MediaType, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has left. Thrown on, it would fill the log with a stack trace for each who does.
        }
    }

    public Problem In(Tongue tongue) => new()
    {
        Type = TypeBase + Code,
        Title = Sentences.Find(tongue, Code + ".title") ?? Sentences.Say(tongue, "refused.title"),
        Status = Status,
        Code = Code,
        Detail = Told is null ? Sentences.Say(tongue, Code + ".detail", Said(tongue)) : Sentences.Told(tongue, Told.Said, Told.Sentence!),
        Advice = Told is null ? Sentences.Say(tongue, Code + ".advice", Said(tongue)) : Sentences.Told(tongue, Told.Advised, Told.Advice!),
        Errors = Faults.Count == 0 ? null : [.. Faults.Select(fault => fault.In(tongue))],
    };

    private object?[] Said(Tongue tongue) => [.. Arguments.Select(argument => argument is Phrase phrase ? Sentences.Told(tongue, phrase) : argument)];
}
