using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Video;

/// <summary>Video protection.</summary>
public sealed class VideoDepartment() : Department(Id, order: 30)
{
    public const string Id = "video";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("recording-now", "", Better.Up, Now.Count<Camera>(Camera.Recording, "true")) { IsHead = true },
        new("available", Percent.Symbol, Better.Up, Over.Share<Camera>(Camera.Online, Held.Yes)) { IsDrawn = true, Decimals = 2, Target = 98 },
        new("recording", Percent.Symbol, Better.Up, Over.Share<Camera>(Camera.Recording, Held.Yes)) { IsDrawn = true, Decimals = 2, Target = 98 },
        new("clock", Percent.Symbol, Better.Up, Over.Share<Camera>(Camera.ClockDrift, Held.Between(-2, 2))) { Decimals = 1, Target = 99 },
        new("kept-too-long", "", Better.Down, Now.Standing<Camera>("retention-too-long")) { Target = 0 },
        new("not-destroyed", "", Better.Down, Now.Standing<Camera>("destruction-overdue")) { Target = 0 },
        new("masks", "", Better.Down, Now.Standing<Camera>("mask-lost")) { Target = 0 },
        new("authorisations", "", Better.Down, Now.Standing<Camera>("authorisation-ends")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new StatesSection("recording", "camera", Camera.Recording),
        new RankingSection("absent", "camera", Better.Up, Over.Share<Camera>(Camera.Online, Held.Yes), Percent.Symbol, Over.Share<Camera>(Camera.Recording, Held.Yes), Percent.Symbol),
        new RegisterSection(
            "registers", "camera", Camera.Authorisation.Name, Camera.AuthorisedUntil.Name, Camera.RetentionDays.Name, Camera.AuthorisedRetention.Name, Camera.DestroyedUntil.Name, Camera.Transmissions.Name,
            Camera.MaskRequired.Name, Camera.MaskActive.Name),
        new RegisterSection(
            "health", "camera", Camera.Online.Name, Camera.Recording.Name, Camera.Streaming.Name, Camera.DiskHealthy.Name, Camera.DiskUsed.Name, Camera.ClockDrift.Name, Camera.Obstructed.Name,
            Camera.ViewChanged.Name, Camera.Tampered.Name, Camera.Powered.Name),
    ];
}
