namespace Beffroi.Assets.Networks;

/// <summary>What the law of EU868 leaves of the air: a share of the time for each sender in each band (domain reference §6). Pure.</summary>
public static class DutyCycle
{
    /// <summary>868.0 to 868.6 MHz, where devices speak.</summary>
    public const double Devices = 0.01;

    /// <summary>869.4 to 869.65 MHz, the second window of gateways.</summary>
    public const double SecondWindow = 0.10;

    /// <summary>How long a sender is silent after a frame.</summary>
    public static TimeSpan Off(TimeSpan frame, double share) => frame * ((1 / share) - 1);

    /// <summary>How many such frames an hour allows.</summary>
    public static int FramesAnHour(TimeSpan frame, double share) => (int)(TimeSpan.FromHours(1) * share / frame);
}
