using System.Diagnostics;

namespace Beffroi.Twin;

/// <summary>
/// The spans of a reading's way, on source "Beffroi": its reception, and the commit it went in with. Orleans adds the call to the asset between them.
/// Nothing is made unless somebody listens; whether a reading is followed is decided where it comes in.
/// </summary>
public static class TwinTraces
{
    public const string Name = "Beffroi";
    private const int MostLinks = 32;

    private static readonly ActivitySource Source = new(Name);

    /// <summary>From a delivery's arrival to its answer, which is after the commit.</summary>
    public static Activity? Reception(string connector, AssetId asset)
    {
        if (!Source.HasListeners() || Source.StartActivity("reception", ActivityKind.Consumer) is not { } span)
        {
            return null;
        }

        return span.SetTag("beffroi.connector", connector).SetTag("beffroi.asset", asset.ToString());
    }

    /// <summary>Which span a change is made in; nothing when none is followed.</summary>
    public static ActivityContext Here => Source.HasListeners() && Activity.Current is { Recorded: true } span ? span.Context : default;

    /// <summary>
    /// The commit of a group, for the sake of the followed changes in it: child of the first one's span, linked to the others'. Null when none is followed.
    /// </summary>
    public static Activity? Commit(IReadOnlyList<ActivityContext> followed, int rows, long number)
    {
        if (followed.Count == 0)
        {
            return null;
        }

        var links = followed.Skip(1).Take(MostLinks).Select(context => new ActivityLink(context));
        var span = Source.StartActivity("journal commit", ActivityKind.Client, followed[0], links: links);
        return span?.SetTag("beffroi.rows", rows).SetTag("beffroi.group", number).SetTag("beffroi.followed", followed.Count);
    }
}
