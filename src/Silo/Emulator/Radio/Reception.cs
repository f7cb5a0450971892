namespace Beffroi.Emulator.Radio;

/// <summary>How a gateway heard a frame.</summary>
/// <param name="Rssi">In dBm.</param>
/// <param name="Snr">In dB.</param>
public readonly record struct Reception(string Gateway, double Rssi, double Snr);
