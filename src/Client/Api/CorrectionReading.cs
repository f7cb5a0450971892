using System.Text.Json;

using Beffroi.History;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Turns a body into a correction, naming every fault at once. Whether it can be is for the twin to say.</summary>
internal sealed class CorrectionReading(KindEntry kind, BodyMembers given)
{
    private const int LongestText = 500;

    public static Correction Of(JsonElement body, KindEntry kind, AssetId asset)
    {
        var given = new BodyMembers(body, "a correction", "property", "act", "at", "from", "to", "value", "was", "reason", "author");
        return given.Done(new CorrectionReading(kind, given).Read(asset));
    }

    private Correction Read(AssetId asset)
    {
        var property = HistoryRoutes.PropertyOf(kind, given.Text("property", LongestText));
        var act = Act();
        var at = given.Moment("at");
        var (from, to) = (at ?? given.Moment("from"), at is { } instant ? new(instant.Microseconds + 1) : given.Moment("to"));
        if (from is null || (act != CorrectionAct.Correct && (to is null || to <= from)) || (act == CorrectionAct.Correct && at is null))
        {
            given.Fault(act == CorrectionAct.Correct ? "at" : "from", act == CorrectionAct.Correct ? "is wanted: the reading's exact instant." : "and 'to' are wanted, in this order; or 'at' for one reading.");
        }

        var value = ValueOf("value", property.Form);
        if (act == CorrectionAct.Correct && value is null)
        {
            given.Fault("value", "is wanted: what the reading shall be.");
        }

        return new()
        {
            Asset = asset, Property = property.Name, Act = act, From = from ?? default, To = to ?? default, Value = value ?? Value.None,
            Was = ValueOf("was", property.Form), Cause = new(given.Text("author", LongestText) ?? "", given.Text("reason", LongestText)),
        };
    }

    private CorrectionAct Act()
    {
        var word = given.Text("act", LongestText) ?? "correct";
        if (Words.ActOf(word) is { } act)
        {
            return act;
        }

        given.Fault("act", "is none of correct, exclude, include.");
        return CorrectionAct.Correct;
    }

    private Value? ValueOf(string name, ValueForm form)
    {
        if (!given.Has(name, out var json))
        {
            return null;
        }

        if (ValueConverter.Of(json, form) is { IsNone: false } value)
        {
            return value;
        }

        given.Fault(name, "is no value: a number, flag, text, [longitude, latitude], instant, or { value, unit }.");
        return null;
    }
}
