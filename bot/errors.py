class ExpectedError(Exception):
    """Something that can be expected to go wrong. Its text is one Dutch line that says what happened and what to do.

    `code` is the exit code of the command: 1 when the answer is no, 2 for wrong use or configuration.
    """

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.code = code
