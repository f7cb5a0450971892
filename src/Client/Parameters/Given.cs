using Beffroi.Language;
using Beffroi.Refusals;

namespace Beffroi.Parameters;

/// <summary>The parameters of a request, read and checked.</summary>
internal sealed class Given
{
    private readonly Dictionary<Parameter, object?> values = [];

    public static Given In(HttpContext http) => http.Features.Get<Given>() ?? throw new InvalidOperationException("The path does not check its parameters.");

    /// <summary>Reads the query of a path that takes those parameters; a <see cref="RefusedException"/> names everything that is wrong with it.</summary>
    public static Given From(IQueryCollection query, IReadOnlyList<Parameter> taken, Tongue tongue)
    {
        var given = new Given();
        var faults = new List<Fault>();
        faults.AddRange(query.Keys.Where(key => taken.All(parameter => parameter.Name != key)).Take(10).Select(key => Unknown(key, taken, tongue)));
        foreach (var parameter in taken)
        {
            if (given.Take(parameter, query[parameter.Name], tongue) is { } sentence)
            {
                faults.Add(new(parameter.Name, null, sentence));
            }
        }

        return faults.Count == 0 ? given : throw Refused(faults);
    }

    public T? Of<T>(Parameter<T> parameter) where T : class => (T?)values.GetValueOrDefault(parameter);

    public T? Value<T>(Parameter<T> parameter) where T : struct => (T?)values.GetValueOrDefault(parameter);

    /// <summary>The refusal of a value that is wrong only beside others.</summary>
    public static RefusedException Refused(string name, string sentence) => Refused([new Fault(name, null, sentence)]);

    private static RefusedException Refused(List<Fault> faults) =>
        new(new Refusal(StatusCodes.Status400BadRequest, "bad-parameter", faults.Count, string.Join(" ", faults.Select(fault => $"{fault.Name}: {fault.Sentence}"))) { Faults = faults });

    private string? Take(Parameter parameter, Microsoft.Extensions.Primitives.StringValues texts, Tongue tongue)
    {
        if (texts.Count > 1)
        {
            return Sentences.Say(tongue, "parameter.repeated", texts.Count);
        }

        if (texts.Count == 0 || string.IsNullOrEmpty(texts[0]))
        {
            return parameter.Required ? Sentences.Say(tongue, "parameter.missing") : null;
        }

        values[parameter] = parameter.Read(texts[0]!, tongue, out var fault);
        return fault;
    }

    private static Fault Unknown(string key, IReadOnlyList<Parameter> taken, Tongue tongue)
    {
        var shown = key.Length <= 60 ? key : key[..59] + "…";
        var sentence = taken.Count == 0
            ? Sentences.Say(tongue, "parameter.none", shown)
            : Sentences.Say(tongue, "parameter.unknown", shown, string.Join(", ", taken.Select(parameter => parameter.Name)));
        return new(shown, null, sentence);
    }
}
