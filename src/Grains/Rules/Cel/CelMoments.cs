namespace Beffroi.Rules.Cel;

/// <summary>Finds the moments at which time alone can make a condition another, when they can be told from its text. Pure.</summary>
internal static class CelMoments
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">=", "in"];
    private static readonly string[] OfTime = ["age", "since", "fresh", "quality"];

    /// <summary>Null when it uses the time in any other way than comparing an hour, a day or the sun's elevation with numbers.</summary>
    public static CelMoment[]? Of(CelNode node)
    {
        var moments = new List<CelMoment>();
        return Find(node, moments) ? [.. moments.Distinct()] : null;
    }

    private static bool Find(CelNode node, List<CelMoment> moments) => node switch
    {
        CelNode.Binary binary when Array.IndexOf(Comparisons, binary.Sign) >= 0 && Compared(binary) is { } found => Add(moments, found),
        CelNode.Binary binary => Find(binary.Left, moments) && Find(binary.Right, moments),
        CelNode.Not not => Find(not.Operand, moments),
        CelNode.Minus minus => Find(minus.Operand, moments),
        CelNode.Choice choice => Find(choice.Condition, moments) && Find(choice.Then, moments) && Find(choice.Else, moments),
        CelNode.List list => list.Items.All(item => Find(item, moments)),
        CelNode.Call call => Array.IndexOf(OfTime, call.Function) < 0 && call.Arguments.All(argument => Find(argument, moments)),
        CelNode.Name name => name.Word != "now",
        CelNode.Member { Of: CelNode.Name { Word: "clock" or "sun" } } => false,
        CelNode.Member member => Find(member.Of, moments),
        _ => true,
    };

    private static bool Add(List<CelMoment> moments, CelMoment[] found)
    {
        moments.AddRange(found);
        return true;
    }

    private static CelMoment[]? Compared(CelNode.Binary binary) =>
        Timed(binary.Left) is { } left ? Numbers(binary.Right, left)
        : Timed(binary.Right) is { } right ? Numbers(binary.Left, right)
        : null;

    private static CelMoment.Form? Timed(CelNode node) => node is not CelNode.Member { Of: CelNode.Name of } member ? null : (of.Word, member.Word) switch
    {
        ("clock", "hour") => CelMoment.Form.Hour,
        ("clock", "weekday" or "day" or "month") => CelMoment.Form.Day,
        ("sun", "elevation") => CelMoment.Form.Elevation,
        _ => null,
    };

    private static CelMoment[]? Numbers(CelNode node, CelMoment.Form form) => node switch
    {
        CelNode.Number number => [new(form, form == CelMoment.Form.Day ? 0 : number.Value)],
        CelNode.Minus { Operand: CelNode.Number number } => [new(form, form == CelMoment.Form.Day ? 0 : -number.Value)],
        CelNode.List list when list.Items.Select(item => Numbers(item, form)).ToArray() is var all && all.All(found => found is not null) => [.. all.SelectMany(found => found!)],
        _ => null,
    };
}
