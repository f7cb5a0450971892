using System.Text.RegularExpressions;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Assets.Video;

/// <summary>What may not be told of a camera, in whatever text: the twin holds no image, no address of one, no plate, nothing of a body (domain reference §5).</summary>
public sealed partial class Camera
{
    private const string Advice = "Keep it in the video system, and leave it out here.";

    /// <summary>What is refused of a camera may be what the twin may not hold: no dead letter keeps it.</summary>
    public override bool KeepsNoRefused => true;

    public override Outcome? Refusal(Description told)
    {
        foreach (var text in Texts(told))
        {
            if (Address().IsMatch(text))
            {
                return Outcome.Refused("no-address", "A camera is not told the address of a picture, a stream or a machine, with or without a password.", Advice);
            }

            if (Content().IsMatch(text))
            {
                return Outcome.Refused("no-content", "A camera is told no picture, no template of a face and no other content: this is a long run of data.", Advice);
            }

            if (Plate().IsMatch(text))
            {
                return Outcome.Refused("no-plate", "A camera is told no number plate, and this looks like one.", Advice);
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(Description told) =>
        new[] { told.Name, told.Address, told.Authority, told.District }.Concat(told.Tags ?? [])
            .Concat((told.Attributes ?? new Dictionary<string, Value>()).Values.Where(v => v.Form == ValueForm.Text).Select(v => v.Text)).OfType<string>();

    [GeneratedRegex(@"\w://|\S:\S+@\S")]
    private static partial Regex Address();

    [GeneratedRegex(@"data:\s*\w+/|[A-Za-z0-9+/=_-]{80,}")]
    private static partial Regex Content();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-HJ-NP-TV-Z]{2}[- ]?[0-9]{3}[- ]?[A-HJ-NP-TV-Z]{2}(?![A-Za-z0-9])")]
    private static partial Regex Plate();
}
