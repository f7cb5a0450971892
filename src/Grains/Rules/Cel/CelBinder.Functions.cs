using System.Linq.Expressions;
using Beffroi.Inventory.Mapping;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

internal sealed partial class CelBinder
{
    internal static readonly string[] Accessors =
        ["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds", "getMilliseconds"];

    private CelTyped? Called(CelNode.Call call) => call.Function switch
    {
        "known" or "fresh" or "age" or "since" or "quality" or "last" when !call.OnMember => OfSource(call),
        "has" when !call.OnMember => Has(call),
        "tag" when !call.OnMember => Tag(call),
        "duration" or "timestamp" when !call.OnMember => Time(call),
        "quantity" when !call.OnMember => Quantity(call),
        "startsWith" or "endsWith" or "contains" when call.OnMember => TextTest(call),
        "size" => Wanted(call, CelForm.Text) is [var text] ? new(call, CelType.Number, Call(typeof(CelMath), nameof(CelMath.Size), text)) : null,
        "abs" or "floor" or "ceil" or "round" or "int" or "double" when !call.OnMember => Rounded(call),
        "min" or "max" when !call.OnMember => Extreme(call),
        _ when call.OnMember && Accessors.Contains(call.Function) => Part(call),
        "matches" => Refuse(call, "cel-not-supported", "There are no regular expressions in conditions.", "Use startsWith, endsWith, contains or 'in'."),
        "all" or "exists" or "exists_one" or "map" or "filter" => Refuse(call, "cel-not-supported", "There are no loops in conditions.", "Write the parts out with && and ||."),
        _ => Refuse(call, "cel-unknown-function", $"There is no function '{call.Function}'.{Closest.Hint(call.Function, CelFunctions.Names, "There are")}", "docs/rules.md lists the functions."),
    };

    /// <summary>What is asked of a value rather than of its content: it must be a property or an input by name.</summary>
    private CelTyped? OfSource(CelNode.Call call)
    {
        if (call.Arguments is not [var argument] || Path(argument) is null)
        {
            return Refuse(call, "cel-wrong-type", $"{call.Function} is asked of one property or input, by its name.", $"Write {call.Function}({names.Kind.Properties[0].Name}).");
        }

        if (Bind(argument) is not { } bound)
        {
            return null;
        }

        if (bound.Source is not { } source)
        {
            return Refuse(argument, "cel-wrong-type", $"{call.Function} is asked of properties and inputs: only they are observed.", "Use has(attribute.x) for what is described.");
        }

        ReadsTime |= call.Function is not ("last" or "known");
        if (call.Function == "last")
        {
            return CelNames.Of(call, source.Property, source.Input, Scene, "Last")! with { Source = null };
        }

        var (type, method) = call.Function switch
        {
            "known" => (CelType.Flag, nameof(RuleScene.Known)),
            "fresh" => (CelType.Flag, nameof(RuleScene.Fresh)),
            "age" => (CelType.Duration, nameof(RuleScene.Age)),
            "since" => (CelType.Duration, nameof(RuleScene.Since)),
            _ => (CelType.Text with { Choices = ["unknown", "measured", "inferred", "estimated", "stale"] }, nameof(RuleScene.Quality)),
        };
        return new(call, type, Expression.Call(Scene, method, null, Expression.Constant(source.Property), Expression.Constant(source.Input, typeof(string))));
    }

    private CelTyped? Has(CelNode.Call call)
    {
        if (call.Arguments is not [CelNode.Member member] || Bind(member) is not { } bound)
        {
            return call.Arguments is [CelNode.Member] ? null : Refuse(call, "cel-wrong-type", "has() is asked of one part, such as has(attribute.maxPower).", "Use known(x) for a property.");
        }

        var code = bound.Type.Form switch
        {
            CelForm.Flag => Expression.NotEqual(bound.Code, Expression.Constant(Truth.Unknown)),
            CelForm.Text => Expression.NotEqual(bound.Code, Expression.Constant(null, typeof(string))),
            _ => (Expression)Expression.Not(Expression.Call(typeof(double), nameof(double.IsNaN), null, bound.Code)),
        };
        return new(call, CelType.Flag, Expression.Call(typeof(Truth), nameof(Truth.Of), null, code));
    }

    private CelTyped? Tag(CelNode.Call call)
    {
        if (call.Arguments is not [CelNode.Text tag])
        {
            return Refuse(call, "cel-wrong-type", "tag() wants one text that is written out.", "Write tag('school').");
        }

        Describes.Add($"tag.{tag.Value}");
        return new(call, CelType.Flag, Expression.Call(Scene, nameof(RuleScene.Tagged), null, Expression.Constant(tag.Value)));
    }

    private CelTyped? Time(CelNode.Call call)
    {
        var isDuration = call.Function == "duration";
        if (call.Arguments is [CelNode.Text text] && (isDuration ? DurationText.Read(text.Value)?.TotalSeconds : MomentText.Read(text.Value)?.Microseconds) is { } number)
        {
            return new(call, isDuration ? CelType.Duration : CelType.Moment, Expression.Constant((double)number));
        }

        return Refuse(call, "cel-wrong-type", $"{call.Function}() wants a text that is written out.", isDuration ? Phrase.Of("Write duration('1h30m').") : Phrase.Of("Write timestamp('2026-11-14T21:40:00Z')."));
    }

    private CelTyped? Quantity(CelNode.Call call) => call.Arguments is [CelNode.Number number, CelNode.Text unit]
        ? new(call, CelType.Number with { Unit = unit.Value }, Expression.Constant(number.Value))
        : Refuse(call, "cel-wrong-type", "quantity() wants a number and its unit.", "Write quantity(1.5, 'kW').");

    private CelTyped? TextTest(CelNode.Call call)
    {
        var method = char.ToUpperInvariant(call.Function[0]) + call.Function[1..];
        return Wanted(call, CelForm.Text, CelForm.Text) is [var text, var part] ? new(call, CelType.Flag, Call(typeof(CelMath), method, text, part)) : null;
    }

    private CelTyped? Rounded(CelNode.Call call)
    {
        if (Wanted(call, CelForm.Number) is not [var number])
        {
            return null;
        }

        var code = call.Function switch
        {
            "abs" => Call(typeof(Math), nameof(Math.Abs), number),
            "floor" => Call(typeof(Math), nameof(Math.Floor), number),
            "ceil" => Call(typeof(Math), nameof(Math.Ceiling), number),
            "round" => Call(typeof(CelMath), nameof(CelMath.Round), number),
            "int" => Call(typeof(Math), nameof(Math.Truncate), number),
            _ => number.Code,
        };
        return new(call, number.Type, code);
    }

    private CelTyped? Extreme(CelNode.Call call) =>
        Wanted(call, CelForm.Number, CelForm.Number) is [var left, var right] && Alike(call, left, right) is var (a, b)
            ? new(call, a.Type, Call(typeof(Math), call.Function == "min" ? nameof(Math.Min) : nameof(Math.Max), a, b))
            : null;

    private CelTyped? Part(CelNode.Call call)
    {
        if (call.Arguments.Count > 2 || (call.Arguments.Count == 2 && call.Arguments[1] is not CelNode.Text { Value: "UTC" or "Europe/Paris" }))
        {
            return Refuse(call, "cel-not-supported", $"{call.Function} knows the time zones 'UTC' and 'Europe/Paris'.", "Leave the zone out for UTC, or use clock.hour.");
        }

        var legal = call.Arguments is [_, CelNode.Text { Value: "Europe/Paris" }];
        return Want(Bind(call.Arguments[0]), CelForm.Moment, Phrase.Verbatim(call.Function)) is { } moment
            ? new(call, CelType.Number, Expression.Call(typeof(CelMath), nameof(CelMath.Part), null, moment.Code, Expression.Constant(call.Function), Expression.Constant(legal)))
            : null;
    }

    private CelTyped[]? Wanted(CelNode.Call call, params CelForm[] forms)
    {
        if (call.Arguments.Count != forms.Length)
        {
            Refuse(call, "cel-wrong-type", $"{call.Function} takes {forms.Length} values, not {call.Arguments.Count}.", "docs/rules.md lists the functions.");
            return null;
        }

        CelTyped?[] bound = [.. call.Arguments.Select((argument, i) => Want(Bind(argument), forms[i], Phrase.Verbatim(call.Function)))];
        return bound.Contains(null) ? null : [.. bound.OfType<CelTyped>()];
    }
}
