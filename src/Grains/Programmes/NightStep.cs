using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>From that moment on that level.</summary>
/// <param name="Level">What is asked for, in percent.</param>
/// <param name="Mean">What is expected on average, those who pass counted.</param>
public readonly record struct NightStep(Instant At, double Level, double Mean);
